package dk.partsregister.home.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How all pages read their addresses. */
@Component
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfResolver(Clock.systemUTC()));
        resolvers.add(new ProjectFilterResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainParameters()).excludePathPatterns("/actuator/**", "/error");
        registry.addInterceptor(new Refusals());
        registry.addInterceptor(new Answered());
    }
}
