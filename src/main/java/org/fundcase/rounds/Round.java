package org.fundcase.rounds;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.RoundParameters;
import org.fundcase.schemes.SchemeVersion;

/**
 * A call for applications (申报批次).
 *
 * @param deployment the rules its cases keep, whatever the files say later
 * @param prefix what case numbers begin with, for example CZ2022
 * @param closesAt the last moment to submit
 */
public record Round(
        UUID id,
        SchemeVersion scheme,
        String deployment,
        String title,
        String prefix,
        Instant opensAt,
        Instant closesAt,
        RoundParameters parameters) {

    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opensAt) && !moment.isAfter(closesAt);
    }

    /** @throws Refusal if applications are not handed in at that moment */
    public void requireOpen(Instant now) {
        if (now.isBefore(opensAt)) {
            throw Refusal.invalid("not-open", "“{0}”还没有开始申报。", title);
        }
        if (!isOpenAt(now)) {
            throw Refusal.invalid("closed", "“{0}”的申报时间已过，不能再提交。已填的内容仍然保留。", title);
        }
    }
}
