# Texts for a messenger: short lines, no markup. Hours, dates and names arrive as ready strings.

message-not-released = Not released yet, may change: { $title }
message-released = { $title } (release { $number })
message-for = For { $name }
message-date-both = { $first } ({ $second })
message-nothing = Nothing is on the programme.
message-kept = This item may not be told here.
message-undated = Time still open: { $titles }

message-at = { $hours } { $title }
message-about = About { $hours } { $title }
message-until = { $from } – { $to }
message-hour = { $hour }
message-hour-open = Hour still open
message-hour-in = { $hour } { $city } time
message-home = { $city } time: { $hours }
message-leg = { $kind } { $from } – { $to }
message-departure = Departure: { $facts }
message-arrival = Arrival: { $facts }
message-note = { $text } ({ $note })

message-place = Place: { $place }
message-link = Link: { $link }
message-with = With: { $names }
message-participants = Also there: { $names }
message-board = Members of the board: { $names }
message-organizer = Organizer: { $names }
message-ours = Our side: { $names }
message-name-post = { $name } ({ $post })
message-on-behalf = { $name } (for { $other })
message-more = { $names } and { $number } more
message-dress = Dress: { $dress }
message-car = Car: { $facts }

message-vehicle = Runs of { $facts }
message-driver = driver { $driver }
message-from = From: { $place }
message-to = To: { $place }
message-riders = Passengers: { $names }
message-no-runs = No runs are planned.

message-changes = What changed since release { $number }
message-changes-person = What changed for you since release { $number }
message-no-changes = Nothing has changed since release { $number }.
message-no-changes-person = Nothing has changed for you since release { $number }.
