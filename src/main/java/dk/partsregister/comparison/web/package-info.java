/** The comparison as a page and as files. */
@NullMarked
package dk.partsregister.comparison.web;

import org.jspecify.annotations.NullMarked;
