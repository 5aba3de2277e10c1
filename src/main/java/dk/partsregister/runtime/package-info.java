/** How the program starts and stops: its command line, its database, and what it says when it cannot start. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dk.partsregister.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
