/** Who changed what of all that is not a project sheet, as rows a person can read. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dk.partsregister.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
