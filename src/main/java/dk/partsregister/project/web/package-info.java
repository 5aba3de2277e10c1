/** The pages that list the projects and show the sheet of one. */
@NullMarked
package dk.partsregister.project.web;

import org.jspecify.annotations.NullMarked;
