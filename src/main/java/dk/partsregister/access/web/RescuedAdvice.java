package dk.partsregister.access.web;

import dk.partsregister.access.Actor;
import dk.partsregister.access.RescuedForms;
import dk.partsregister.access.SentForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes a rescued form away when a page has taken it in, and not before. */
@Component
class RescuedAdvice implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<RescuedForms> forms;

    RescuedAdvice(ObjectProvider<RescuedForms> forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        String rescued = request.getParameter(SentForm.RESCUED);
        boolean taken = failure == null && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (rescued != null
                && taken
                && rescued.matches("\\d{1,18}")
                && authentication != null
                && authentication.getPrincipal() instanceof Actor actor) {
            forms.getObject().remove(actor.account(), Long.parseLong(rescued));
        }
    }
}
