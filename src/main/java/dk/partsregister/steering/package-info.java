/** What a body follows: the edition in force, what changed since, what is late or unclear, and what it is to decide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "governance", "project", "comparison", "edition", "transaction"})
package dk.partsregister.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
