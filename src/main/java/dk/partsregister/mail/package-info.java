/** Letters by mail: written with what they tell of, sent once by whichever server has time, and seen until they have arrived. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "background", "audit"})
package dk.partsregister.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
