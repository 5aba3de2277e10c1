/** Finding by words: projects by all they say or have said, and the persons and organisations of the register. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "party", "project"})
package dk.partsregister.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
