package dk.partsregister.overview.render;

import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectState;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that pages have for choices. */
@Component
class EnumWords {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final MessageSource messages;

    EnumWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(ProjectState state) {
        return of("tilstand." + state);
    }

    String of(ActivityKind kind) {
        return of("fase." + kind);
    }

    String of(LeaderRole role) {
        return of("rolle." + role);
    }

    String of(SeatStatus status) {
        return of("plads." + status);
    }

    String of(BudgetLineKind kind) {
        return of("penge." + kind);
    }

    String of(String key) {
        return messages.getMessage(key, null, DANISH);
    }
}
