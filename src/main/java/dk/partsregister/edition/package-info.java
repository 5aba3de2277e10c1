/** Editions: overviews that are frozen, corrected by others and published, and the check list before that. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "party",
            "redaction",
            "project",
            "overview",
            "comparison",
            "transaction",
            "background"
        })
package dk.partsregister.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
