package dk.partsregister.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A tie from a project to another, to a section of the overview, or to something outside the register. */
@Entity
class ProjectRelation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.RelationKind kind;

    private String words;

    /** Register number of the other project. */
    private @Nullable Integer targetNumber;

    private @Nullable Integer targetSection;

    @SuppressWarnings("NullAway.Init")
    protected ProjectRelation() {}

    ProjectRelation(Project project, int position, ProjectSheet.Relation relation) {
        if (relation.project() != null && relation.project() == project.number()) {
            throw new IllegalArgumentException("A project is not tied to itself");
        }
        this.project = project;
        this.position = position;
        this.kind = relation.kind();
        this.words = relation.words();
        this.targetNumber = relation.project();
        this.targetSection = relation.section();
    }
}
