/** Work that is done later, by whichever server has time, and that survives the end of one. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dk.partsregister.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
