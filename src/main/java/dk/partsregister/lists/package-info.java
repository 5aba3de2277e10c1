/** Lists that were saved to be found again, and shared under addresses that stay. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package dk.partsregister.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
