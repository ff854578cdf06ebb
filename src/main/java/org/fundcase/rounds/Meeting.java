package org.fundcase.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;

/**
 * The record of a meeting that decided about a list (集体审议、集体研究).
 *
 * @param listHash of exactly the list that it decided about
 * @param number of the meeting or its minutes, for example 〔2022〕3号
 * @param attendees by name
 * @param recusals who withdrew from which item, and why; blank if nobody did
 * @param decision what it decided, in words
 * @param minutes the paper
 */
public record Meeting(
        UUID id,
        UUID roundId,
        UUID listId,
        String listHash,
        String number,
        LocalDate heldOn,
        String attendees,
        String recusals,
        String decision,
        Attachment minutes,
        String recordedBy,
        Instant recordedAt) {}
