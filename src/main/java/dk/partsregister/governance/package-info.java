/** The bodies that steer and follow projects, their seats, and who holds them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tables", "audit", "access", "party", "agreement"})
package dk.partsregister.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
