package dk.partsregister.project;

import dk.partsregister.governance.SeatStatus;
import dk.partsregister.party.OrganisationKind;
import dk.partsregister.party.Side;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.ProjectSheet.DecisionOutcome;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.shared.Danish;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that pages have for the choices on a sheet. */
@Component
public class ChoiceWords {

    private final MessageSource messages;

    public ChoiceWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(ProjectState state) {
        return words("tilstand." + state);
    }

    public String of(ActivityKind kind) {
        return words("fase." + kind);
    }

    public String of(LeaderRole role) {
        return words("rolle." + role);
    }

    public String of(SeatStatus status) {
        return words("plads." + status);
    }

    public String of(BudgetLineKind kind) {
        return words("penge." + kind);
    }

    /** Of an amount that nobody could read. */
    public String unread() {
        return words("penge.ULAEST");
    }

    public String of(ClosingKind kind) {
        return words("afslutning." + kind);
    }

    public String of(ClosingState state) {
        return words("afsluttet." + state);
    }

    public String of(DecisionMatter matter) {
        return words("beslutning.om." + matter);
    }

    public String of(DecisionOutcome outcome) {
        return words("beslutning." + outcome);
    }

    /** Of a side; nobody may have said which. */
    public String of(@Nullable Side side) {
        return words("side." + (side == null ? "INGEN" : side));
    }

    /** Of a kind of organisation; empty when nobody has said which. */
    public String of(@Nullable OrganisationKind kind) {
        return kind == null ? "" : words("art." + kind);
    }

    private String words(String key) {
        return messages.getMessage(key, null, Danish.LOCALE);
    }
}
