package dk.partsregister.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a person leads a project or some of its activities, for an organisation. */
@Entity
class LeaderAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    private long personId;

    private @Nullable String personTitle;

    private @Nullable Long organisationId;

    private @Nullable String viaGroup;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.LeaderRole role;

    private List<Integer> activities;

    private @Nullable String scope;

    private @Nullable String heading;

    @SuppressWarnings("NullAway.Init")
    protected LeaderAssignment() {}

    LeaderAssignment(Project project, int position, ProjectSheet.Leader leader) {
        this.project = project;
        this.position = position;
        this.personId = leader.person().recordedId();
        this.personTitle = leader.personTitle();
        this.organisationId = leader.organisation() == null
                ? null
                : Long.valueOf(leader.organisation().recordedId());
        this.viaGroup = leader.viaGroup();
        this.role = leader.role();
        this.activities = leader.activities();
        this.scope = leader.scope();
        this.heading = leader.heading();
    }
}
