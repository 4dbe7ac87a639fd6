package az.rtcm.nominations.web;

import az.rtcm.directory.Person;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.OrganisationList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Asks, before a second record of one person is made, whether it is the one whom the organisation
 * nominated before. Nobody is taken for another without that answer.
 */
@Component
class NamesakeQuestion {

    private final Lists lists;

    NamesakeQuestion(Lists lists) {
        this.lists = lists;
    }

    /**
     * Those to choose among; then the form is refused. Nobody when the answer is there, the form
     * has other mistakes or was stored already.
     */
    List<Person> ask(OrganisationList list, NomineeForm form, BindingResult errors) {
        if (errors.hasErrors() || !form.asksForNamesakes() || list.holds(form.nominationId())) {
            return List.of();
        }
        var alike =
                lists.namesakes(
                        list.session().id(),
                        list.organisation().id(),
                        form.person(list.session().illustrative()));
        if (!alike.isEmpty()) {
            errors.rejectValue("known", "nominations.known.choose");
        }
        return alike;
    }
}
