/** The organisations and persons that run projects, who belongs to whom, and what they have been called. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package dk.partsregister.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
