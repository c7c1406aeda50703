# What a letter about a meeting says, beside the invitation for the reader's calendar.

mail-subject-publish = For information: { $title }
mail-subject-request = Invitation: { $title }
mail-subject-reschedule = Changed: { $title }
mail-subject-update = Updated: { $title }
mail-subject-cancel = Cancelled: { $title }
mail-subject-uninvite = Invitation withdrawn: { $title }
mail-subject-decline-counter = Your proposal: { $title }

mail-publish = For your information:
mail-request = You are kindly invited to the following:
mail-reschedule = The following has changed. We kindly ask you to confirm once more whether you can attend.
mail-update = The particulars of the following were updated; its time and place stand.
mail-cancel = We regret to inform you that the following will not take place.
mail-uninvite = Your attendance at the following is no longer requested. We thank you for your understanding.
mail-decline-counter = Thank you for your proposal. We regret that it cannot be arranged; the following stands.

mail-when = Time: { $said }
mail-when-before = Former time: { $said }
mail-when-now = New time: { $said }
mail-place = Place: { $said }
mail-place-before = Former place: { $said }
mail-place-now = New place: { $said }
mail-link = Link: { $said }
mail-organizer = Invited by: { $said }
mail-answer = Please answer from your calendar, or by replying to this message.
