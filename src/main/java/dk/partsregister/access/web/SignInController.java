package dk.partsregister.access.web;

import dk.partsregister.access.AttemptLimits;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Waiting;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where one signs in, and the one that asks before one signs out. */
@Controller
class SignInController {

    private final FirstAccounts firstAccounts;
    private final List<Provider> providers;

    SignInController(FirstAccounts firstAccounts, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.firstAccounts = firstAccounts;
        this.providers = registrations.stream()
                .flatMap(SignInController::registered)
                .map(registration -> new Provider(
                        "/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName()))
                .toList();
    }

    /** Somebody else who knows people. */
    record Provider(String address, String name) {}

    private static Stream<ClientRegistration> registered(ClientRegistrationRepository registrations) {
        return registrations instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false).map(ClientRegistration.class::cast)
                : Stream.empty();
    }

    @GetMapping("/login")
    String signIn(
            @RequestParam @Nullable String fejl,
            @RequestParam @Nullable String ud,
            @RequestParam @Nullable String ukendt,
            @RequestParam @Nullable String tabt,
            @RequestParam @Nullable String username,
            @RequestAttribute(name = AttemptLimits.WAITING, required = false) @Nullable Waiting waiting,
            Model model) {
        model.addAttribute("failed", fejl != null);
        model.addAttribute("unknown", ukendt != null);
        model.addAttribute("left", ud != null);
        model.addAttribute("lost", tabt != null);
        model.addAttribute("waiting", waiting);
        model.addAttribute("typed", waiting == null ? null : username);
        model.addAttribute("trials", waiting == null ? firstAccounts.openTrials() : List.of());
        model.addAttribute("providers", providers);
        return "access/login";
    }

    @GetMapping("/log-ud")
    String signOut() {
        return "access/logout";
    }
}
