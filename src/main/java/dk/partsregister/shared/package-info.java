/** What Danes write and how it is read: amounts, vague dates, structured text, Danish formats. Knows no Spring. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dk.partsregister.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
