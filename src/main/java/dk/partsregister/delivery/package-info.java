/** Files and editions that take their time: ordered, made in the background, and kept for whoever ordered them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "background", "access", "project", "overview", "edition", "transaction"})
package dk.partsregister.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
