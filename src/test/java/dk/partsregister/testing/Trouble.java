package dk.partsregister.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a page meet with trouble when its address asks for it: {@code ?uheld=503}. */
@TestConfiguration(proxyBeanMethods = false)
public class Trouble {

    public static final String SECRET = "jdbc:postgresql://secret";

    @Bean
    WebMvcConfigurer trouble() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                            throws Exception {
                        String asked = request.getParameter("uheld");
                        if (asked == null || request.getRequestURI().equals("/error")) {
                            return true;
                        }
                        switch (asked) {
                            case "409" -> throw new OptimisticLockingFailureException(SECRET);
                            case "500" -> throw new IllegalStateException(SECRET);
                            case "503" -> throw new DataAccessResourceFailureException(SECRET);
                            default -> response.sendError(Integer.parseInt(asked));
                        }
                        return false;
                    }
                });
            }
        };
    }
}
