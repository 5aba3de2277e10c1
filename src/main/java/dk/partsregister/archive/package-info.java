/** The whole register as one file that can be read without it, and put back into an empty one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "background", "runtime"})
package dk.partsregister.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
