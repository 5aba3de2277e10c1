/** How the register is written: transactions that are tried again, locks, and forms that are sent twice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dk.partsregister.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
