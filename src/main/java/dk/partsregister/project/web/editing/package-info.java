/** The pages where projects are edited: the form, what it understands, and what it keeps. */
@NullMarked
package dk.partsregister.project.web.editing;

import org.jspecify.annotations.NullMarked;
