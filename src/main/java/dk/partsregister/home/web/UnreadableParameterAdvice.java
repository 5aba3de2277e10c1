package dk.partsregister.home.web;

import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.UnreadableParameterException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers an address that cannot be read with what is wrong, and with a form to put it right. */
@ControllerAdvice
class UnreadableParameterAdvice {

    private static final int SHOWN = 60;

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String explain(UnreadableParameterException problem, HttpServletRequest request, Model model) {
        model.addAttribute("kind", kind(problem.parameter()));
        model.addAttribute("parameter", shortened(problem.parameter()));
        model.addAttribute("value", shortened(problem.value()));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute(Refusals.REFERENCE, Refusals.note(request, HttpStatus.BAD_REQUEST.value()));
        return "home/unreadable";
    }

    private static String kind(String parameter) {
        return switch (parameter) {
            case AsOf.DAY, AsOf.MOMENT -> parameter;
            default -> "andet";
        };
    }

    /** As much as a reader needs to recognise it; control characters have no place on a page. */
    private static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
