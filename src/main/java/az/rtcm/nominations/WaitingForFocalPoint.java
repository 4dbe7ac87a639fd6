package az.rtcm.nominations;

import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists to be handed in and replacements to be named, of the focal point’s own organisations. */
@Component
class WaitingForFocalPoint implements Waiting {

    private final Lists lists;

    WaitingForFocalPoint(Lists lists) {
        this.lists = lists;
    }

    @Override
    public List<Item> of(PersonId person) {
        var items = new ArrayList<Item>();
        for (var list : lists.mine()) {
            if (list.windowUntil() != null) {
                items.add(
                        new Item(
                                "nominations.waiting.replace",
                                List.of(list.title(), list.organisation().name()),
                                list.path(),
                                list.windowUntil()));
            }
            if (list.isAwaited()) {
                items.add(list.drafts() == 0 ? toNominate(list) : toHandIn(list));
            }
        }
        return items;
    }

    private static Item toNominate(MyList list) {
        return new Item(
                "nominations.waiting.nominate",
                List.of(list.title(), list.organisation().name(), list.left()),
                list.path(),
                list.deadline());
    }

    private static Item toHandIn(MyList list) {
        return new Item(
                "nominations.waiting.hand-in",
                List.of(list.title(), list.organisation().name(), list.drafts()),
                list.path(),
                list.deadline());
    }
}
