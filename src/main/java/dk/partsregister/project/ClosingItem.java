package dk.partsregister.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far something is that must be settled before a project is closed. */
@Embeddable
class ClosingItem {

    @Enumerated(EnumType.STRING)
    private ProjectSheet.ClosingState state;

    private @Nullable String words;

    private @Nullable BigDecimal spent;

    private @Nullable BigDecimal leftover;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.@Nullable LeftoverFate leftoverFate;

    @SuppressWarnings("NullAway.Init")
    protected ClosingItem() {}

    ClosingItem(ProjectSheet.ClosingItem item) {
        this.state = item.state();
        this.words = item.words();
        ProjectSheet.Settlement settlement = item.settlement();
        if (settlement != null) {
            this.spent = settlement.spent() == null ? null : settlement.spent().amount();
            this.leftover =
                    settlement.leftover() == null ? null : settlement.leftover().amount();
            this.leftoverFate = settlement.fate();
        }
    }
}
