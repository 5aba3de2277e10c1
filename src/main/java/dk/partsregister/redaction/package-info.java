/** Finds names of persons and amounts of money in texts, however they are written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dk.partsregister.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
