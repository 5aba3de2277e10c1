/** What pots hold and what becomes of it: granted, allocated, spent, left – each figure with the lines it is the sum of. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tables", "audit", "access", "agreement", "project", "overview"})
package dk.partsregister.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
