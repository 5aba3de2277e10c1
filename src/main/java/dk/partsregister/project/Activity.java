package dk.partsregister.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A numbered step of a project. */
@Entity
class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int number;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.ActivityKind kind;

    private String title;

    @Embedded
    private @Nullable DateReading period;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(Project project, ProjectSheet.Activity activity) {
        this.project = project;
        this.number = activity.number();
        this.kind = activity.kind();
        this.title = activity.title();
        this.period = DateReading.of(activity.period());
    }
}
