package dk.partsregister.statusround.web;

import dk.partsregister.access.Actor;
import dk.partsregister.statusround.RoundRefused;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says what was in the way of something in a round that no form is about. */
@ControllerAdvice(basePackageClasses = RefusalAdvice.class)
class RefusalAdvice {

    @ExceptionHandler
    String refused(
            RoundRefused refused,
            @AuthenticationPrincipal @Nullable Actor actor,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("actor", actor);
        model.addAttribute("code", refused.code());
        return "statusround/refused";
    }
}
