/** The pages of the frame – periods, agreements, clauses, programmes, schemes – and a new period opened from the last. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "agreement", "governance", "project"})
package dk.partsregister.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
