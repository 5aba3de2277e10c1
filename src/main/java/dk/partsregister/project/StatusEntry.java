package dk.partsregister.project;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated statement on a project, or on some of its activities. */
@Entity
class StatusEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    private List<Integer> activities;

    private LocalDate asOf;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected StatusEntry() {}

    StatusEntry(Project project, int position, ProjectSheet.StatusEntry status, LocalDate effectiveOn) {
        this.project = project;
        this.position = position;
        this.activities = status.activities();
        this.asOf = status.asOf() == null ? effectiveOn : status.asOf();
        this.text = status.text().typed();
    }
}
