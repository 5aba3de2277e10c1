package dk.partsregister.project.web.editing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a draft keeps: the form and what it says of its saving.
 *
 * @param sheet id of the sheet the form was made from; absent for a new project
 */
record DraftContent(
        ProjectForm form,
        @Nullable Long sheet,
        @Nullable String effectiveOn,
        @Nullable String reason) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static DraftContent of(ProjectForm form, Saving saving) {
        return new DraftContent(form, saving.sheet(), saving.effectiveOn(), saving.reason());
    }

    static DraftContent read(String json) {
        return MAPPER.readValue(json, DraftContent.class);
    }

    /** The database takes every character but NUL. */
    String json() {
        return MAPPER.writeValueAsString(this).replace("\\u0000", "");
    }
}
