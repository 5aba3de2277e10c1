/** The status overview as of a day: the sheets laid out in sections, rows and cells, and what they sum to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "tables", "access", "party", "audit", "agreement", "governance", "project"})
package dk.partsregister.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
