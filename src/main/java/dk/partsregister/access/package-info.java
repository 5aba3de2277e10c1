/** Who may see and do what. A request that no rule names is refused. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "party", "audit", "mail"})
package dk.partsregister.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
