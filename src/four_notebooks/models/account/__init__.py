"""What the page of one account shows, computed once and told in changed parts."""
