package org.fundcase.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.NewNotice;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a round of Changzhou to its publicity: one real application first, and what the test adds to the list. */
@TestComponent
class PublicityDesk {

    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    private final Bureau bureau;
    private final RoundWalk walk;
    private final FrozenLists lists;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final TimeTravel time;

    PublicityDesk(
            Bureau bureau,
            RoundWalk walk,
            FrozenLists lists,
            Notices notices,
            TransactionTemplate transaction,
            TimeTravel time) {
        this.bureau = bureau;
        this.walk = walk;
        this.lists = lists;
        this.notices = notices;
        this.transaction = transaction;
        this.time = time;
    }

    /** A round that is to publish today, the 31st of March 2022, a Thursday. */
    Round toPublish(Map<String, String> parameters, Entry... more) {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        Round round = bureau.openRound(new SchemeVersion("CZ-II-2019", "2019"), "CZ2022", ENDS, parameters);
        bureau.recommended(round, bureau.enterprise());
        time.to(LocalDate.of(2022, 3, 31));
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        if (more.length > 0) {
            List<Entry> entries = new ArrayList<>(lists.inForce(round.id()).entries());
            List.of(more).forEach(entry -> entries.add(entry.at(entries.size() + 1)));
            freeze(round, entries);
        }
        walk.act(round, Stage.COLLECTIVE_DECISION);
        return round;
    }

    FrozenList freeze(Round round, List<Entry> entries) {
        return Objects.requireNonNull(transaction.execute(
                status -> lists.freeze(round.id(), entries, new FrozenLists.Freezing("调整", bureau.cityOfficer()))));
    }

    /** An invented entry of the list. */
    static Entry entry(String name, long yuan, Standing standing, String secretBasis) {
        UUID id = UUID.randomUUID();
        String number = "CZ2022-" + id.toString().substring(0, 4);
        Money amount = Money.yuan(yuan);
        return new Entry(1, id, number, name, "武进区", "CZ19-3-1", "设备联网", null, amount, standing, "", secretBasis);
    }

    /** Recorded with its proof, and confirmed. */
    Notice published(Round round, LocalDate day) {
        Notice notice = recorded(round, day);
        bureau.complete(round.id(), Stage.PUBLICATION, "publish", bureau.cityOfficer());
        return notice;
    }

    Notice recorded(Round round, LocalDate day) {
        return notices.publish(round.id(), form(day), "截图.pdf", RoundWalk.paper(), bureau.cityOfficer());
    }

    Notice supplement(Round round, LocalDate day) {
        return notices.supplement(round.id(), form(day), "截图.pdf", RoundWalk.paper(), bureau.cityOfficer());
    }

    private static NewNotice form(LocalDate day) {
        return new NewNotice(day.toString(), "市工信局门户网站");
    }
}
