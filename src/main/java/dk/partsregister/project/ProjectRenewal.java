package dk.partsregister.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** That a project was agreed again in a later period. */
@Embeddable
class ProjectRenewal {

    private String period;

    @Embedded
    private @Nullable DateReading approved;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected ProjectRenewal() {}

    ProjectRenewal(ProjectSheet.Renewal renewal) {
        this.period = renewal.period();
        this.approved = DateReading.of(renewal.approved());
        this.words = renewal.words();
    }
}
