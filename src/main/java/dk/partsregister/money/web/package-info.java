/** The pages of pots, of a project's accounts, and the picture of all money. */
@NullMarked
package dk.partsregister.money.web;

import org.jspecify.annotations.NullMarked;
