package org.fundcase.rounds;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a meeting on the record of its round. */
@Controller
class MeetingPages {

    private final Meetings meetings;

    MeetingPages(Meetings meetings) {
        this.meetings = meetings;
    }

    @PostMapping("/rounds/{id}/meetings")
    String record(
            @PathVariable UUID id,
            NewMeeting form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        flash.addFlashAttribute("meetingForm", form);
        try (InputStream minutes = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = name(file);
            return RefusedStep.attempt(() -> meetings.record(id, form, name, minutes, me), "/rounds/" + id, flash);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
