package dk.partsregister.project;

import jakarta.persistence.Embeddable;

/** A category a project stands in, and its place there. */
@Embeddable
class ProjectCategory {

    private long categoryId;

    private int position;

    protected ProjectCategory() {}

    ProjectCategory(long categoryId, int position) {
        this.categoryId = categoryId;
        this.position = position;
    }
}
