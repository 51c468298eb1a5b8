/** A seat `s` of a council `c` of the round that the request is in, held now by the person of a participant `p`. */
const seatOfRound = `select 1 from consultancy.consultancy_council c
  join consultancy.consultancy_council_seat s on s.council_id = c.id
  join consultancy.consultancy_request round on round.id = c.request_id and round.round = c.round
  where c.request_id = p.request_id and c.status <> 'CANCELLED' and s.person_id = p.person_id
    and s.ended_on is null and s.status = 'ACCEPTED'`;

/**
 * C7, over a participant `p`: who is asked into a council has what it works with once he has accepted and declared, in
 * this round; so has whom acceptance alone makes a reviewer. Of the others who take part nothing is asked.
 */
export const hasDeclared = `(case when p.capacity = 'COUNCIL'
  then exists (${seatOfRound} and s.declared_at is not null)
  else not exists (${seatOfRound} and s.declared_at is null) end)`;
