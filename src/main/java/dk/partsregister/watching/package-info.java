/** How the register is doing, for those who run it: figures for a program that watches, and a page for people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "archive"})
package dk.partsregister.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
