/** The page of saved lists, and the way to each. */
@NullMarked
package dk.partsregister.lists.web;

import org.jspecify.annotations.NullMarked;
