/** What has changed from one overview to another: projects, words, phases, money and people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "governance", "project", "overview"})
package dk.partsregister.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
