package dk.partsregister.access.web;

import dk.partsregister.access.Actor;
import dk.partsregister.access.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who acts, so that it shows what this person can do, and what the register lacks. */
@ControllerAdvice
class ActorAdvice {

    private final OwnAddress own;

    ActorAdvice(OwnAddress own) {
        this.own = own;
    }

    /** Whether somebody should say where people reach the register. */
    @ModelAttribute("addressMissing")
    boolean addressMissing() {
        return own.isMissing();
    }

    @ModelAttribute("actor")
    @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }
}
