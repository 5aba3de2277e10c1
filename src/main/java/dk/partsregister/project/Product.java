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

/** Something a project makes. */
@Entity
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.ProductKind kind;

    private String title;

    @Embedded
    private @Nullable DateReading published;

    private @Nullable String printRun;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(Project project, int position, ProjectSheet.Product product) {
        this.project = project;
        this.position = position;
        this.kind = product.kind();
        this.title = product.title();
        this.published = DateReading.of(product.published());
        this.printRun = product.printRun();
    }
}
