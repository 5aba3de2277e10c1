/** What the register holds on a person, and how that is given out, corrected and forgotten. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "party", "project", "edition", "transaction"})
package dk.partsregister.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
