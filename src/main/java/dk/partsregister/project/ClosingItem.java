package dk.partsregister.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How far something is that must be settled before a project is closed. */
@Embeddable
class ClosingItem {

    @Enumerated(EnumType.STRING)
    private ProjectSheet.ClosingState state;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected ClosingItem() {}

    ClosingItem(ProjectSheet.ClosingItem item) {
        this.state = item.state();
        this.words = item.words();
    }
}
