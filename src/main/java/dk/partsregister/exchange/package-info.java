/** Reading overviews that others wrote: from five text cells to sheets, with a list of what a human must decide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "party", "agreement", "governance", "project", "runtime"})
package dk.partsregister.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
