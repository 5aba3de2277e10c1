package dk.partsregister.privacy;

import dk.partsregister.party.Contact;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.project.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the register holds on a person.
 *
 * @param projects whose sheets have named the person, over time
 * @param account that the person signs in with; absent when there is none
 * @param places where in the register the name stands, also in what others wrote
 */
public record PersonalData(
        PersonProfile profile,
        Contact contact,
        List<Mention> projects,
        List<String> seats,
        @Nullable AccountHeld account,
        List<Place> places) {

    public PersonalData {
        projects = List.copyOf(projects);
        seats = List.copyOf(seats);
        places = List.copyOf(places);
    }

    /** An account, and whether it may sign in. */
    public record AccountHeld(
            long id, String userName, @Nullable String mail, boolean active) {}

    /**
     * A place where the name stands.
     *
     * @param place name of the table, e.g. {@code "project_sheet"}
     */
    public record Place(String place, long rows) {}
}
